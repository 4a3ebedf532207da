import * as vscode from 'vscode';
import { createIndex } from '../../engine';
import { sharedCorpusEnvironment, type SharedCorpus } from '../../engine/shared-corpus';
import { indexLogSentence, invalidGlobSentence } from '../../presentation/problems';
import { compileRules, defaultRules } from '../../workspace';
import { commandsWithoutFolder } from '../commands';
import { vscodeFiles } from '../files';
import type { Concordance } from '../panels/concordance';
import type { ServeCommands } from '../registry';
import type { AssistantTools, ProtocolServers } from '../tools';
import { CorpusSession } from './corpus-session';
import { readRoots, readSettings } from './settings';

/** What outlives a corpus, and shows the one that is open. */
export interface OpenCorpusOptions {
  readonly context: Pick<vscode.ExtensionContext, 'storageUri' | 'extensionUri' | 'workspaceState'>;
  readonly log: vscode.LogOutputChannel;
  readonly concordance: Concordance;
  readonly tools: AssistantTools;
  readonly servers: ProtocolServers;
  /** The declared commands that need an open corpus. */
  readonly commands: readonly string[];
  readonly serve: ServeCommands;
}

/**
 * Opens the corpus of the workspace's folders; where there is none, each command says so.
 * @returns what closes it, and resolves when its index is closed
 */
export function openCorpus({
  context,
  log,
  concordance,
  tools,
  servers,
  commands,
  serve,
}: OpenCorpusOptions): () => Promise<void> {
  const roots = readRoots();
  const { storageUri: storage, extensionUri, workspaceState: memory } = context;
  if (roots.length === 0 || !storage) {
    const served = serve(commandsWithoutFolder(commands));
    return () => {
      served.dispose();
      return Promise.resolve();
    };
  }
  const invalid = roots.flatMap(({ rules = defaultRules }) => compileRules(rules).invalidGlobs);
  for (const sentence of new Set(invalid.map(invalidGlobSentence))) log.warn(sentence);
  const shared: SharedCorpus = { directory: storage.fsPath, roots, ...readSettings() };
  const index = createIndex({
    ...shared,
    bundles: vscode.Uri.joinPath(extensionUri, 'dist').fsPath,
    files: vscodeFiles,
    buildApart: true,
    log: (entry) => {
      log.info(indexLogSentence(entry));
    },
  });
  const session = new CorpusSession({ index, roots, log, serve, concordance, memory, storage });
  const assistants = vscode.Disposable.from(
    tools.serve(index, roots),
    servers.offer(roots[0]!.fsPath, sharedCorpusEnvironment(shared)),
  );
  return () => {
    assistants.dispose();
    return session.close();
  };
}
