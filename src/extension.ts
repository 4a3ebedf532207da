import { config as configureL10n } from '@vscode/l10n';
import * as vscode from 'vscode';
import { commandsWithoutFolder, CommandRegistry, serveCorpus } from './vscode/commands';
import { linkCommands, registerLanguageFeatures } from './vscode/language-features';
import { createIndex } from './engine';
import type { ServeCommands } from './vscode/session/command-registry';
import { CorpusSession } from './vscode/views';
import { Concordance } from './vscode/panels/concordance';
import { compileRules, defaultMaxBytes, defaultRules, locate, uriOf } from './workspace';
import { vscodeFiles, workspaceRoots } from './vscode/files';
import { watchRoot } from './vscode/watch';

/** Settings that decide what is read and how; a change of one opens the corpus anew. */
const indexSettings = [
  'corpus.include',
  'corpus.exclude',
  'corpus.maxFileSize',
  'corpus.language',
  'corpus.quotations',
  'corpus.entities',
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The declared commands that need an open corpus. */
const corpusCommands = ({ contributes }: Manifest): string[] =>
  contributes.commands.map(({ command }) => command).filter((command) => command !== 'corpus.showLog');

let closing: (() => Promise<void>) | undefined;

/** Wires everything together; nothing else. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) configureL10n({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Corpus Navigator', { log: true });
  const concordance = new Concordance(vscode.Uri.joinPath(context.extensionUri, 'media'));
  let close: (() => Promise<void>) | undefined;
  let turn = Promise.resolve();
  const reopen = (): void => {
    turn = turn
      .then(async () => {
        const closeLast = close;
        close = undefined;
        await closeLast?.();
        close = open(context, log, concordance, commands.serve);
      })
      .catch((error: unknown) => {
        log.error(String(error));
      });
  };
  closing = async () => {
    await turn;
    await close?.();
  };
  const opened = async (): Promise<void> => {
    let seen: Promise<void> | undefined;
    while (seen !== turn) {
      seen = turn;
      await seen;
    }
  };
  const commands = new CommandRegistry(
    [...corpusCommands(context.extension.packageJSON as Manifest), ...linkCommands],
    opened,
    () => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The articles could not be opened; the log says why.'),
      );
      log.show();
    },
  );
  context.subscriptions.push(
    log,
    concordance,
    commands,
    vscode.commands.registerCommand('corpus.showLog', () => {
      log.show();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(reopen),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (indexSettings.some((setting) => change.affectsConfiguration(setting))) reopen();
    }),
  );
  reopen();
}

export async function deactivate(): Promise<void> {
  await closing?.();
}

/** Opens the corpus of the workspace's folders, or says at each command that there is none. @returns what closes it. */
function open(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  concordance: Concordance,
  serve: ServeCommands,
): () => Promise<void> {
  const roots = workspaceRoots();
  if (roots.length === 0 || !context.storageUri) {
    const commands = serve(commandsWithoutFolder(corpusCommands(context.extension.packageJSON as Manifest)));
    return () => {
      commands.dispose();
      return Promise.resolve();
    };
  }
  const settings = vscode.workspace.getConfiguration('corpus');
  const rules = {
    include: settings.get<readonly string[]>('include', defaultRules.include),
    exclude: settings.get<readonly string[]>('exclude', defaultRules.exclude),
  };
  const megabytes = settings.get<number>('maxFileSize');
  const { inclusion, problems } = compileRules(rules);
  for (const problem of problems) log.warn(problem);
  const index = createIndex({
    directory: context.storageUri.fsPath,
    bundles: vscode.Uri.joinPath(context.extensionUri, 'dist').fsPath,
    roots,
    rules,
    maxFileBytes: megabytes === undefined ? defaultMaxBytes : megabytes * 1024 * 1024,
    extract: {
      language: settings.get<string>('language', 'en'),
      minConfidence: settings.get<number>('quotations.minConfidence', 0),
      demonyms: settings.get<boolean>('entities.demonyms', false),
    },
    files: vscodeFiles,
    buildApart: true,
    log: (message) => {
      log.info(message);
    },
  });
  const corpus = new CorpusSession(index, roots, log, context.workspaceState);
  const parts = vscode.Disposable.from(
    corpus,
    serveCorpus(corpus, context.storageUri, serve),
    registerLanguageFeatures({
      index,
      open: (place) => corpus.opener.show(place),
      order: () => corpus.articles.order,
      serve,
      log,
    }),
    concordance.search({
      index,
      serve,
      open: (place, options) => corpus.opener.show(place, options),
      failed: (error) => {
        const reason = error instanceof Error ? error.message : String(error);
        log.error(reason);
        void vscode.window.showErrorMessage(reason);
      },
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const place = locate(roots, uri.toString());
      if (place && inclusion.includes(place.path)) void index.refresh([uri.toString()]);
    }),
    ...roots.map((root) =>
      watchRoot(root, inclusion, (paths) => {
        void index.refresh(paths.map((path) => uriOf(root, path)));
      }),
    ),
  );
  void corpus.progress.reconcile();
  return async () => {
    parts.dispose();
    await index.dispose();
  };
}
