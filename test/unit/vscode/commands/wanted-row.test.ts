import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { QuotationItem } from '../../../../src/vscode/commands/quotation-items';
import { WantedRow } from '../../../../src/vscode/commands/wanted-row';

const row = (label: string): QuotationItem => ({ label, hit: { text: label } }) as QuotationItem;

describe('the row that is wanted in a list that opens', () => {
  const offer: QuotationItem = { label: 'an offer' };
  const [first, second, third] = [row('first'), row('second'), row('third')];
  let pick: Pick<vscode.QuickPick<QuotationItem>, 'items' | 'activeItems'>;
  let wanted: WantedRow;

  beforeEach(() => {
    pick = { items: [], activeItems: [] };
    wanted = new WantedRow(pick as vscode.QuickPick<QuotationItem>, 1);
  });
  afterEach(() => {
    wanted.dispose();
  });

  /** What the editor tells after it has chosen a row by itself. */
  const goes = (item: QuotationItem): void => {
    pick.activeItems = [item];
    wanted.keep(item);
  };

  it('is chosen among the quotations once it is there', () => {
    assert.equal(wanted.minRows, 2);
    pick.items = [offer, first];
    wanted.choose();
    assert.deepEqual(pick.activeItems, []);
    pick.items = [offer, first, second, third];
    wanted.choose();
    assert.deepEqual(pick.activeItems, [second]);
  });

  it('is chosen again each time that the editor goes to the first one', () => {
    pick.items = [first, second, third];
    goes(first);
    assert.deepEqual(pick.activeItems, [second]);
    goes(second);
    goes(first);
    assert.deepEqual(pick.activeItems, [second]);
  });

  it('is wanted no more once somebody has gone elsewhere', () => {
    pick.items = [first, second, third];
    goes(second);
    goes(third);
    goes(first);
    assert.deepEqual(pick.activeItems, [first]);
    assert.equal(wanted.minRows, 0);
  });
});
