import type * as vscode from 'vscode';
import { Debounce } from '../timing/debounce';
import type { QuotationItem } from './quotation-items';

/** So long a row that is chosen has to stay so, in milliseconds; the editor is done with opening a list by then. */
const settlingPause = 500;

/**
 * The quotation that is chosen in a list that opens, once it is there. The editor goes to the first row of a list that
 * has only just opened: then the wanted one is chosen again, until it stays, or somebody goes elsewhere.
 */
export class WantedRow implements vscode.Disposable {
  readonly #pick: vscode.QuickPick<QuotationItem>;
  /** Its place among the quotations, from 0; -1 where none is wanted any more. */
  #at: number;
  readonly #settling = new Debounce(() => {
    this.forget();
  }, settlingPause);

  constructor(pick: vscode.QuickPick<QuotationItem>, at: number) {
    this.#pick = pick;
    this.#at = at;
  }

  /** So many quotations have to be there for it. */
  get minRows(): number {
    return this.#at + 1;
  }

  choose(): void {
    const wanted = this.#item();
    if (wanted) this.#pick.activeItems = [wanted];
  }

  /** @param active The row that the editor says is chosen now. */
  keep(active: QuotationItem | undefined): void {
    const wanted = this.#item();
    if (!wanted) return;
    if (active === wanted) this.#settling.ask();
    else if (active === this.#quotations()[0]) this.choose();
    else if (active && this.#pick.items.includes(active)) this.forget();
  }

  forget(): void {
    this.#at = -1;
  }

  dispose(): void {
    this.#settling.dispose();
  }

  #item(): QuotationItem | undefined {
    return this.#at < 0 ? undefined : this.#quotations()[this.#at];
  }

  #quotations(): QuotationItem[] {
    return this.#pick.items.filter(({ hit }) => hit);
  }
}
