import type { EntityCluster } from './entity-cluster';

type Holder = EntityCluster | 'several';

/** Who holds a role, by the last word of the role. */
export class RoleHolders {
  readonly #byHead = new Map<string, Holder>();
  readonly #byOwner = new Map<string, Holder>();
  /** Heads and clusters of roles of which the article says whose they are. */
  readonly #owned = new Set<string>();

  get any(): boolean {
    return this.#byHead.size > 0;
  }

  /**
   * Notes that a role was introduced with a name.
   * @param owner what stands before it, or the country of an adjective: `otley` of `Otley councillor`.
   */
  add(cluster: EntityCluster, head: string, owner: string | undefined): void {
    put(this.#byHead, head, cluster);
    if (owner === undefined) return;
    put(this.#byOwner, `${owner} ${head}`, cluster);
    this.#owned.add(`${cluster.index} ${head}`);
  }

  /** @param owner as in `add`; the same for an adjective only is understood where none was said before. */
  get(head: string, owner?: string, isAdjective = false): Holder | undefined {
    if (owner === undefined) return this.#byHead.get(head);
    const own = this.#byOwner.get(`${owner} ${head}`);
    if (own !== undefined || !isAdjective) return own;
    const only = this.#byHead.get(head);
    const isOwned = only !== undefined && only !== 'several' && this.#owned.has(`${only.index} ${head}`);
    return isOwned ? undefined : only;
  }
}

function put(holders: Map<string, Holder>, key: string, cluster: EntityCluster): void {
  const known = holders.get(key);
  holders.set(key, known === undefined || known === cluster ? cluster : 'several');
}
