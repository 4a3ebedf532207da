import { setTimeout as pause } from 'node:timers/promises';
import { version } from '../../package.json';
import { helpText } from '../presentation/command-help';
import { commandSentence } from '../presentation/command-line';
import { readArguments, type Request } from './arguments';
import { withCorpus } from './corpus';
import { extractCommand } from './extract-command';
import { ExitCode, Failure } from './failure';
import { indexCommand } from './index-command';
import { mcpCommand } from './mcp-command';
import { mentionsCommand } from './mentions-command';
import { outlineCommand } from './outline-command';
import { checkCommand } from './check-command';
import { quotesCommand, readQuery } from './quotes-command';
import { verifyCommand, readWords } from './verify-command';
import { processTerminal, type Terminal } from './terminal';

/** Why a run ends before its command is done. */
class Stopped extends Error {
  readonly exitCode: ExitCode;
  readonly sentence: string | undefined;

  constructor(exitCode: ExitCode, sentence?: string) {
    super();
    this.exitCode = exitCode;
    this.sentence = sentence;
  }
}

/** Runs the command line to its end, whatever happens; ends the process where it has to be cut short. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const stop = new AbortController();
  const terminal = processTerminal(stop.signal);
  listen(stop);
  const running = run(args, terminal);
  try {
    return await Promise.race([running, stopped(stop.signal)]);
  } catch (error) {
    if (error instanceof Stopped) {
      if (error.sentence) terminal.note(`corpus-navigator: ${error.sentence}`);
      // The index has a moment to close in order; what was not written is read again next time.
      await Promise.race([running.catch(() => undefined), pause(5000)]);
      process.exit(error.exitCode);
    }
    const { message, detail } =
      error instanceof Failure ? error : { message: commandSentence.failed(String(error)), detail: '' };
    terminal.note(`corpus-navigator: ${message}${detail && `\n${detail}`}`);
    return ExitCode.failure;
  }
}

/** Turns signals and a reader who has gone into a stop. */
function listen(stop: AbortController): void {
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(ExitCode.interrupted);
    stop.abort(new Stopped(ExitCode.interrupted, commandSentence.interrupted()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, is no error.
    const closed = code === 'EPIPE' || code === 'EOF';
    const sentence = commandSentence.outputFailed(message);
    stop.abort(closed ? new Stopped(ExitCode.found) : new Stopped(ExitCode.failure, sentence));
  });
  process.stderr.on('error', () => undefined);
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Stopped);
    });
  });
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const invocation = readArguments(args);
  if ('version' in invocation) await terminal.write(`${version}\n`);
  else if ('help' in invocation) await terminal.write(helpText(invocation.help));
  else return runCommand(invocation, terminal);
  return ExitCode.found;
}

async function runCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [first = '', second = ''] = request.operands;
  const { json, all } = request;
  const limit = limitOf(request);
  switch (request.command) {
    case 'extract':
      return extractCommand(process.stdin, terminal);
    case 'outline':
      return outlineCommand(first, terminal, json);
    case 'mcp':
      return mcpCommand(request, terminal);
    case 'index':
      return withCorpus(request, terminal, (corpus) => indexCommand(corpus, terminal, json));
    case 'verify': {
      const asked = readWords(second, request.speaker);
      return withCorpus(request, terminal, (corpus) => verifyCommand(corpus, asked, terminal, json));
    }
    case 'check': {
      const files = request.operands.slice(1);
      return withCorpus(request, terminal, (corpus) => checkCommand(corpus, files, terminal, request.format));
    }
    case 'quotes': {
      const query = readQuery(second, request.exact);
      return withCorpus(request, terminal, (corpus) =>
        quotesCommand(corpus, query, terminal, { json, limit }),
      );
    }
    case 'mentions':
      return withCorpus(request, terminal, (corpus) =>
        mentionsCommand(corpus, second, terminal, { json, limit, all }),
      );
  }
}

/** A person sees a first part, a script gets all, unless they say how much they want. */
function limitOf({ limit, json }: Request): number {
  if (limit === undefined) return json ? Infinity : 100;
  return limit || Infinity;
}
