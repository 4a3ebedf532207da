/** What our schemas use of JSON Schema (2020-12). */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly default?: string | number;
  readonly examples?: readonly (string | number)[];
}

export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** An object that has these properties and no others; a name that ends in `?` may be missing. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  description?: string,
): ObjectSchema & { readonly additionalProperties: false } {
  const entries = Object.entries(properties);
  const required = entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name]));
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

export const text = (
  description: string,
  more: Omit<JsonSchema, 'type' | 'description'> = {},
): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});

export const integer = (
  description: string,
  more: Omit<JsonSchema, 'type' | 'description'> = {},
): JsonSchema => ({ type: 'integer', description, ...more });

export const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  ...(description !== undefined && { description }),
  items,
});
