import { outOfScope } from '../../access-tokens/scopes.ts';
import { signedOut } from '../../identity/sessions.ts';
import { badField, notFound, Refusal } from '../../outcome.ts';
import { problemOf } from '../problems.ts';

const SCHEMA = { $ref: '#/components/schemas/Problem' };

function reply(description: string, refusal: Refusal) {
  return {
    description,
    content: { 'application/problem+json': { schema: SCHEMA, example: problemOf(refusal, 'en') } },
  };
}

const tooFast = new Refusal(429, 'token-too-fast', {
  id: 'Token ini meminta terlalu sering. Tunggu sebentar (lihat Retry-After), lalu lanjutkan lebih pelan.',
  en: 'This token asks too often. Wait a moment (see Retry-After), then go on more slowly.',
});

/** Refusals as the document keeps them (RFC 9457); operations refer to them. */
export const refusals = {
  SignedOut: reply('Nobody is signed in, or the token holds no more', signedOut()),
  OutOfScope: reply('The token does not cover this, or its owner may not', outOfScope()),
  NotFound: reply('Not there, of another government, or not for the reader: all three alike', notFound()),
  Invalid: reply(
    'A field is refused; `fields` names it with the way out',
    badField('name', 'Isi bagian ini.', 'Fill in this field.'),
  ),
  TooMany: reply('Too many requests; `Retry-After` says for how long to wait', tooFast),
  Refused: reply(
    'Any other refusal: `code` names it, `detail` tells it in the language of `Accept-Language`',
    new Refusal(409, 'changed', {
      id: 'Data ini baru saja diubah orang lain. Muat ulang, lalu ulangi.',
      en: 'Somebody else has just changed this. Reload, then repeat.',
    }),
  ),
};

interface Known {
  /** the operation answers nobody without a session */
  session: boolean;
  /** a token may call it */
  token: boolean;
  /** there is an id in its address */
  address: boolean;
  /** it reads a query or a body */
  input: boolean;
}

const refer = (name: keyof typeof refusals) => ({ $ref: `#/components/responses/${name}` });

/** The refusals that an operation knows, by status. */
export function refusalReplies({ session, token, address, input }: Known): Record<string, { $ref: string }> {
  return {
    ...(session ? { 401: refer('SignedOut') } : {}),
    ...(token ? { 403: refer('OutOfScope') } : {}),
    ...(address ? { 404: refer('NotFound') } : {}),
    ...(input ? { 422: refer('Invalid') } : {}),
    ...(token ? { 429: refer('TooMany') } : {}),
    default: refer('Refused'),
  };
}
