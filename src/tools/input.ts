import { toolDefinitions } from './definitions';
import type { ToolName } from './names';
import type { JsonSchema } from './json-schema';
import { ToolError } from './tool-error';

/** What a tool was given, checked against its input schema. */
export type ToolInput = Readonly<Record<string, string | number>>;

/**
 * Checks the arguments of a call against the schema of the tool.
 * @throws ToolError that says which argument is wrong, what was expected, and what the tool takes
 */
export function readInput(tool: ToolName, given: unknown): ToolInput {
  const { properties, required = [] } = toolDefinitions[tool].inputSchema;
  const names = Object.keys(properties).join(', ');
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ToolError(`${tool} takes an object with these arguments: ${names}.`);
  const input: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(given as Readonly<Record<string, unknown>>)) {
    const schema = properties[name];
    if (!schema) throw new ToolError(`${tool} has no argument "${shown(name)}". It takes ${names}.`);
    // Models write null, or nothing at all, for what they leave out.
    if (value === null || value === undefined || (value === '' && !required.includes(name))) continue;
    input[name] = valueOf(name, value, schema);
  }
  const missing = required.filter((name) => !(name in input));
  if (missing.length > 0)
    throw new ToolError(`${tool} needs "${missing.join('" and "')}". It takes ${names}.`);
  return input;
}

function valueOf(name: string, value: unknown, schema: JsonSchema): string | number {
  const { type, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, maxLength = Infinity } = schema;
  if (type === 'integer') {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (Number.isInteger(number) && Number(number) >= minimum && Number(number) <= maximum)
      return Number(number);
    const range = maximum < Number.MAX_SAFE_INTEGER ? `from ${minimum} to ${maximum}` : `from ${minimum} on`;
    throw new ToolError(`"${name}" must be a whole number ${range}; it was ${shown(JSON.stringify(value))}.`);
  }
  if (typeof value !== 'string')
    throw new ToolError(`"${name}" must be a text; it was ${shown(JSON.stringify(value))}.`);
  if (value.length > maxLength)
    throw new ToolError(`"${name}" is longer than ${maxLength} characters. Pass a part of it.`);
  return value;
}

/** At most so much of what was passed is repeated. */
const maxShown = 60;

const shown = (text: string): string => (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
