// npm run icon: media/icon.png, drawn by a browser from media/icon/icon.svg.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser';
import { projectFolder } from './cache';

async function main(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('There is no browser here that can draw the icon.');
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const svg = readFileSync(path.join(projectFolder, 'media/icon/icon.svg'), 'utf8');
    await page.setContent(`<body style="margin: 0">${svg}`);
    await page.screenshot({ path: path.join(projectFolder, 'media/icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

void main();
