import { useDesk } from './desk';

describe('the window', () => {
  const desk = useDesk();

  it('shows the workbench', async () => {
    await desk.page.locator('.monaco-workbench .part.activitybar').waitFor();
  });
});
