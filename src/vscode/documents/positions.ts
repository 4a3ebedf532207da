import * as vscode from 'vscode';
import type { Span, TextRange } from '../../core/article';
import type { DocumentAnalysis } from './document-analysis';

/** Turns the house's ranges into the editor's, which count the same lines and characters. */
export function toRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Where a span of an analysis is in the editor. */
export function rangeIn(analysis: DocumentAnalysis, span: Span): vscode.Range {
  return toRange(analysis.rangeOf(span));
}
