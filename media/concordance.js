// @ts-check
// The page of the concordance: draws the rows that are in sight, and tells the extension what a person does.

/** @typedef {import('../src/vscode/panels/concordance/protocol').FromPage} FromPage */
/** @typedef {import('../src/vscode/panels/concordance/protocol').ToPage} ToPage */
/** @typedef {import('../src/vscode/panels/concordance/protocol').PanelState} PanelState */
/** @typedef {import('../src/vscode/panels/concordance/protocol').Row} Row */

/** As in the style. */
const rowHeight = 22;
/** As in the protocol. */
const pageLength = 200;
/** Pages that are kept, of a long list only those seen last. */
const maxPages = 50;
/** Rows drawn beyond the edges, so that scrolling meets no gap. */
const margin = 12;
/** The column of speakers is at most so wide, in characters. */
const maxSpeaker = 18;
/** Rows that are only scrolled past are not asked for: scrolling pauses so long, in milliseconds. */
const scrollingPause = 60;
/** Typing pauses so long before it is searched, in milliseconds. */
const typingPause = 120;

/** @type {{ postMessage(message: FromPage): void }} */
const extension = /** @type {any} */ (globalThis).acquireVsCodeApi();
const form = element('form', HTMLFormElement);
const query = element('query', HTMLInputElement);
const sort = element('sort', HTMLSelectElement);
const refresh = element('refresh', HTMLButtonElement);
const hits = element('hits', HTMLDivElement);
const rows = element('rows', HTMLDivElement);

/** @type {PanelState | undefined} */
let state;
/** @type {Map<number, readonly Row[] | undefined>} Undefined: asked for. */
let pages = new Map();
/** Pages of the rows in sight that were not asked for yet. @type {Set<number>} */
const missing = new Set();
/**
 * The rows that are drawn, by their number from 0. One that stays keeps its element: a mouse button that is pressed on
 * a row must come up on the same element to be a click.
 * @type {Map<number, { element: HTMLElement, content: Row | undefined }>}
 */
let drawn = new Map();
/** The longest text that each column had in this search, in characters. */
const widest = { speaker: 0, date: 0 };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let asking;
/** The row that the keyboard stands on, from 0. */
let selected = -1;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** @param {PanelState} next */
function show(next) {
  const before = state;
  state = next;
  if (before?.search !== next.search) {
    pages = new Map();
    selected = -1;
    hits.scrollTop = 0;
    widest.speaker = widest.date = 0;
    if (before === undefined || document.activeElement !== query) query.value = next.query;
    sort.value = next.sort;
  }
  refresh.hidden = !next.stale;
  element('count', HTMLSpanElement).textContent = next.count;
  element('explained', HTMLSpanElement).textContent = next.error ? '' : next.explained;
  showError(next);
  hits.setAttribute('aria-busy', String(next.busy));
  if (next.current !== undefined && next.current !== before?.current) select(next.current);
  draw();
}

/** The reason, and the query with its wrong part marked. @param {PanelState} next */
function showError({ error, query: typed }) {
  const place = element('error', HTMLParagraphElement);
  place.hidden = error === undefined;
  query.setAttribute('aria-invalid', String(error !== undefined));
  place.replaceChildren();
  if (!error) return;
  place.append(error.message);
  if (error.end <= error.start) return;
  const wrong = span('wrong', typed.slice(error.start, error.end));
  const whole = span('place', '');
  whole.append(typed.slice(0, error.start), wrong, typed.slice(error.end));
  place.append(whole);
}

/** Draws the rows in sight, and asks for those that are missing. */
function draw() {
  const count = state?.rows ?? 0;
  rows.style.height = `${count * rowHeight}px`;
  const first = Math.max(0, Math.floor(hits.scrollTop / rowHeight) - margin);
  const end = Math.min(count, Math.ceil((hits.scrollTop + hits.clientHeight) / rowHeight) + margin);
  missing.clear();
  const before = drawn;
  drawn = new Map();
  for (let at = first; at < end; at++) {
    const content = rowAt(at);
    const known = before.get(at);
    drawn.set(at, known && known.content === content ? known : { element: drawRow(at, content), content });
  }
  for (const [at, { element }] of before) if (drawn.get(at)?.element !== element) element.remove();
  let next = rows.firstElementChild;
  for (const [at, { element }] of drawn) {
    element.setAttribute('aria-setsize', String(count));
    element.setAttribute('aria-selected', String(at === selected));
    if (element === next) next = next.nextElementSibling;
    else rows.insertBefore(element, next);
  }
  clearTimeout(asking);
  if (missing.size > 0) asking = setTimeout(askForMissing, pages.size === 0 ? 0 : scrollingPause);
  if (selected >= first && selected < end) hits.setAttribute('aria-activedescendant', `row-${selected}`);
  else hits.removeAttribute('aria-activedescendant');
}

/** Gives each column the room that its longest text so far needs, and none to one that is empty. */
function fitColumns(/** @type {readonly Row[]} */ shown) {
  for (const { speaker, date } of shown) {
    widest.speaker = Math.max(widest.speaker, speaker.length);
    widest.date = Math.max(widest.date, date.length);
  }
  rows.style.setProperty('--speaker', `${Math.min(widest.speaker, maxSpeaker)}ch`);
  rows.classList.toggle('no-speaker', widest.speaker === 0);
  rows.classList.toggle('no-date', widest.date === 0);
}

function askForMissing() {
  if (!state) return;
  for (const page of missing) {
    pages.set(page, undefined);
    const [oldest] = pages.keys();
    if (pages.size > maxPages && oldest !== undefined) pages.delete(oldest);
    extension.postMessage({ type: 'page', search: state.search, page });
  }
  missing.clear();
}

/** @param {number} at @param {Row | undefined} content */
function drawRow(at, content) {
  const row = document.createElement('div');
  row.id = `row-${at}`;
  row.className = 'row';
  row.style.transform = `translateY(${at * rowHeight}px)`;
  row.setAttribute('role', 'option');
  row.setAttribute('aria-posinset', String(at + 1));
  if (!content) return row;
  row.setAttribute('aria-label', content.spoken);
  const left = span('left', '');
  left.append(span('', content.left));
  const right = span('right', '');
  const mark = document.createElement('mark');
  mark.textContent = content.hit;
  right.append(mark, content.right);
  const article = span('article', content.article);
  article.title = content.article;
  const speaker = span('speaker', content.speaker);
  speaker.title = content.speaker;
  row.append(left, right, speaker, span('date', content.date), article);
  return row;
}

/** @param {number} at @returns {Row | undefined} */
function rowAt(at) {
  const page = Math.floor(at / pageLength);
  if (!pages.has(page)) missing.add(page);
  return pages.get(page)?.[at % pageLength];
}

/** @param {string} name @param {string} text */
function span(name, text) {
  const made = document.createElement('span');
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

/** Stands on a row, and brings it into sight. @param {number} at */
function select(at) {
  const count = state?.rows ?? 0;
  selected = Math.max(0, Math.min(at, count - 1));
  const top = selected * rowHeight;
  if (top < hits.scrollTop) hits.scrollTop = top;
  else if (top + rowHeight > hits.scrollTop + hits.clientHeight)
    hits.scrollTop = top + rowHeight - hits.clientHeight;
}

/** Stands on the row under the mouse. @param {MouseEvent} event @returns {boolean} whether there is one */
function selectRowOf({ target }) {
  const row = target instanceof Element ? target.closest('.row') : null;
  if (!row) return false;
  select(Number(row.id.slice('row-'.length)));
  draw();
  return true;
}

/** @param {boolean} keepFocus */
function open(keepFocus) {
  if (selected >= 0) extension.postMessage({ type: 'open', hit: selected, keepFocus });
}

/** @param {boolean} whileTyping */
function search(whileTyping) {
  clearTimeout(typing);
  extension.postMessage({ type: 'search', query: query.value, typing: whileTyping });
}

query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => search(true), typingPause);
});
query.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' || !state?.rows) return;
  event.preventDefault();
  hits.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search(false);
});
sort.addEventListener('change', () => {
  extension.postMessage({ type: 'sort', sort: /** @type {PanelState['sort']} */ (sort.value) });
});
refresh.addEventListener('click', () => extension.postMessage({ type: 'refresh' }));
hits.addEventListener('scroll', draw);
hits.addEventListener('focus', () => {
  if (selected < 0 && state?.rows) select(Math.floor(hits.scrollTop / rowHeight));
  draw();
});
hits.addEventListener('keydown', (event) => {
  const screen = Math.max(1, Math.floor(hits.clientHeight / rowHeight) - 1);
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: screen, PageUp: -screen };
  if (event.key === 'ArrowUp' && selected <= 0) query.focus();
  else if (event.key in steps) select(selected + (steps[event.key] ?? 0));
  else if (event.key === 'Home') select(0);
  else if (event.key === 'End') select(Infinity);
  else if (event.key === 'Enter') open(false);
  else if (event.key === ' ') open(true);
  else return;
  event.preventDefault();
  draw();
});
// Before the list has the focus, which would stand on its first row.
rows.addEventListener('mousedown', (event) => selectRowOf(event));
rows.addEventListener('click', (event) => {
  if (selectRowOf(event)) open(event.detail < 2);
});
new ResizeObserver(draw).observe(hits);
window.addEventListener('message', (/** @type {MessageEvent<ToPage>} */ { data }) => {
  if (data.type === 'state') show(data.state);
  else if (data.type === 'rows') {
    if (data.search !== state?.search) return;
    pages.set(data.page, data.rows);
    fitColumns(data.rows);
    draw();
  } else {
    query.focus();
    query.select();
  }
});
extension.postMessage({ type: 'ready' });
