/** What a tool has found, before it is shortened to what there is room for. */
export interface ToolAnswer<B extends { readonly items: readonly object[] }> {
  readonly body: B;
  readonly notes: readonly string[];
  /** See `Shortenable`. */
  readonly cursorAfter: (count: number) => string | undefined;
}
