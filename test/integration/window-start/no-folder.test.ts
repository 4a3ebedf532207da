import { Desk, useDesk } from '../window/desk';

describe('a window without a folder, as a person sees it', () => {
  const desk = useDesk(new Desk(() => undefined));
  after('close the window', () => desk.close());

  it('says in the view what to open, and offers nothing there that could not work', async () => {
    await desk.showCorpus();
    await desk.sees(desk.page.getByText('Open the folder that holds your articles'));
    await desk.sees(desk.page.locator('.welcome-view').getByRole('button', { name: 'Open Folder' }));
    await desk.seesNo(desk.page.locator('.composite.title .action-label[aria-label^="Search Quotations"]'));
  });

  it('says at a command what is missing', async () => {
    await desk.run('Corpus: Search Quotations');
    await desk.notification('Open the folder that holds your articles first.');
  });
});
