import { buildRequest, InputError } from '@tim-rest/core';
import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Job } from './jobs.ts';
import { identifier, sdkAppId } from './room.ts';

/** What the editor says to a text: the value in it, or what is wrong, the first things first. */
export type Checked =
  | { readonly value: unknown; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

/** Anything will do: the request is thrown away. */
const credentials = { origin: 'https://localhost', sdkAppId, identifier, userSig: '***', random: 0 };

/** Checks a text as it would be checked on a call. */
export function check(text: string, { endpoint, input }: Job): Checked {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first) return { problems: [`${placeOf(text, first.offset)}: ${grammar(first)}`] };
  const value = JSON.parse(text);
  try {
    buildRequest({ ...endpoint, input }, value, credentials);
    return { value };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      problems: error.issues.map(({ path, expected }) => {
        const node = tree && path && findNodeAtLocation(tree, segmentsOf(path));
        const line = node ? `line ${lineOf(text, node.offset)}, ` : '';
        return `${line}${path || 'the input'}: ${wordsOf(expected)}`;
      }),
    };
  }
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

function placeOf(text: string, offset: number): string {
  const column = offset - text.lastIndexOf('\n', offset - 1);
  return `line ${lineOf(text, offset)}, column ${column}`;
}

/** `CommaExpected` in words. */
function grammar({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}

function segmentsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => name ?? Number(index));
}

/** A schema's expectation in plain words. */
function wordsOf(expected: string): string {
  if (!expected) return 'not valid';
  if (expected === 'a value') return 'it is missing';
  if (expected === 'no such field') return 'there is no such field';
  const words = expected
    .replace(/^>=(-?\d+)$/, 'at least $1')
    .replace(/^<=(-?\d+)$/, 'at most $1')
    .replace(/^integer$/, 'a whole number')
    .replace(/^(string|number)$/, 'a $1')
    .replace(/^Array$/, 'a list')
    .replace(/^Object$/, 'an object')
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ');
  return `expected ${words}`;
}
