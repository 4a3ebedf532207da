import { t } from '@vscode/l10n';
import { extractCommand } from './extract';

/** Runs the command line. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const [command] = args;
  const complain = (message: string): void => {
    process.stderr.write(`corpus-navigator: ${message}\n`);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (command === 'extract') {
    return extractCommand(process.stdin, (text) => void process.stdout.write(text), complain);
  }
  complain(t('unknown command {0}', JSON.stringify(command ?? '')));
  return 2;
}
