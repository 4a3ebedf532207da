import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { ConcordanceSort } from './protocol';

/** The page of the concordance. It may run its one script and draw with its one style, and load nothing else. */
export function concordancePage(webview: vscode.Webview, media: vscode.Uri): string {
  const { t } = vscode.l10n;
  const nonce = randomBytes(16).toString('base64url');
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const sorts: Record<ConcordanceSort, string> = {
    date: t('date, newest first'),
    left: t('words to the left'),
    right: t('words to the right'),
    source: t('source'),
    speaker: t('speaker'),
  };
  const options = Object.entries(sorts).map(
    ([sort, label]) => `<option value="${sort}">${html(label)}</option>`,
  );
  return `<!DOCTYPE html>
<html lang="${html(vscode.env.language)}">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${html(file('concordance.css'))}" />
    <title>${html(t('Concordance'))}</title>
  </head>
  <body>
    <main>
      <h1>${html(t('Concordance'))}</h1>
      <form id="form" role="search">
        <input
          id="query"
          type="search"
          spellcheck="false"
          autocomplete="off"
          placeholder="${html(t('Words in all articles: "the exact words", -without, speaker:name, after:2023-01'))}"
          aria-label="${html(t('Search the text of all articles'))}"
          aria-describedby="explained error"
        />
        <label>${html(t('Sort by'))} <select id="sort">${options.join('')}</select></label>
        <button id="refresh" type="button" hidden>${html(t('Search the changed corpus again'))}</button>
      </form>
      <p id="error" role="alert" hidden></p>
      <p id="status"><span id="count" role="status"></span> <span id="explained"></span></p>
      <div
        id="hits"
        role="listbox"
        tabindex="0"
        aria-label="${html(t('Hits in context'))}"
      ><div id="rows" role="presentation"></div></div>
    </main>
    <script nonce="${nonce}" type="module" src="${html(file('concordance.js'))}"></script>
  </body>
</html>`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
