import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/workspace/docx';

const document = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('is read paragraph by paragraph, however its text is cut into runs', () => {
    const bytes = document(
      `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('“We will ')}${run('close &amp; leave,”')}</w:p><w:p/>
       <w:p>${run('Ward')}<w:r><w:tab/></w:r>${run('said')}<w:r><w:br/></w:r>${run('so')}</w:p>`,
    );
    assert.deepEqual(readDocx(bytes), ['“We will close & leave,”', '', 'Ward\tsaid\nso']);
  });

  it('has what was inserted and not what was deleted, and each text box once', () => {
    const bytes = document(
      `<w:p>${run('We ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run('often ')}</w:ins>${run('sail')}
       <mc:AlternateContent><mc:Choice><w:p>${run('box')}</w:p></mc:Choice><mc:Fallback><w:p>${run('box')}</w:p></mc:Fallback></mc:AlternateContent></w:p>`,
    );
    assert.deepEqual(
      readDocx(bytes)?.filter((text) => text !== ''),
      ['We often sail', 'box'],
    );
  });

  it('is told from what is none', () => {
    assert.equal(readDocx(strToU8('no archive')), undefined);
    assert.equal(readDocx(zipSync({ 'other.txt': strToU8('x') })), undefined);
    assert.equal(readDocx(document('<w:p>')), undefined);
  });
});
