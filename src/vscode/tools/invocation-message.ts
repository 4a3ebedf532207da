import * as vscode from 'vscode';
import { visible } from '../../core/text/characters';
import type { ToolName } from '../../tools/names';

const { t } = vscode.l10n;

/** What a person reads while a tool runs, and before it may. */
export function invocationMessage(tool: ToolName, input: Readonly<Record<string, unknown>>): string {
  const given = (name: string): string => {
    const value = input[name];
    return typeof value === 'string' ? visible(value).slice(0, 100) : '';
  };
  const query = given('query');
  switch (tool) {
    case 'search_quotations': {
      const speaker = given('speaker');
      if (query === '') return speaker ? t('Searching what {0} said', speaker) : t('Searching quotations');
      return speaker
        ? t('Searching what {0} said, for “{1}”', speaker, query)
        : t('Searching quotations for “{0}”', query);
    }
    case 'verify_quotation': {
      const speaker = given('speaker');
      return speaker
        ? t('Checking whether {0} said “{1}”', speaker, given('text'))
        : t('Checking the quotation “{0}”', given('text'));
    }
    case 'find_mentions':
      return t('Finding mentions of “{0}”', given('name'));
    case 'search_text':
      return t('Searching the articles for “{0}”', query);
    case 'list_speakers':
      return query ? t('Looking for speakers named “{0}”', query) : t('Looking who is quoted');
    case 'read_article':
      return t('Reading the article {0}', given('id'));
  }
}
