/**
 * Version of what is read out of an article: decoding, parsing, quotations, entities and mentions. It is raised with
 * every change of what is found, so that an index that holds what an older version found is built again.
 *
 * `test/unit/core/extraction-version.test.ts` fails where the sample corpus is read differently under the same number;
 * `docs/adr/0005-extraction-version.md` has the reasons.
 */
export const extractionVersion = 20;
