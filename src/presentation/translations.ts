import { config } from '@vscode/l10n';

/**
 * Sets the language of all words for people.
 * @param bundle translations by the English text, as in `l10n/bundle.l10n.json`; English where one is missing.
 */
export function useTranslations(bundle: Readonly<Record<string, string>>): void {
  config({ contents: { ...bundle } });
}
