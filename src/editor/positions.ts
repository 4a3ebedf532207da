import * as vscode from 'vscode';
import type { Span, TextRange } from '../article';
import type { Reading } from './reading';

/** Turns the house's ranges into the editor's, which count the same lines and characters. */
export function toRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Where a span of a reading stands in the editor. */
export function rangeIn(reading: Reading, span: Span): vscode.Range {
  return toRange(reading.rangeOf(span));
}
