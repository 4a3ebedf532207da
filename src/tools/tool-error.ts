/** Why a tool can't answer, as a sentence that tells a model, or a person, what to do next. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
