/** A bucket, and how we come in. */
export interface S3Place {
  /** the bucket's own address without a slash at its end: with the bucket in the path, or in the name of the host */
  url: string;
  region: string;
  /** before every key, '' or ending with '/' */
  prefix: string;
  keyId: string;
  secret: string;
}

const NAMES = ['LURUS_FILES_S3', 'LURUS_FILES_S3_KEY', 'LURUS_FILES_S3_SECRET'] as const;
const EXAMPLE = 'https://s3.example/bucket?region=ap-southeast-3';

/**
 * @param values of LURUS_FILES_S3, e.g. `https://s3.example/bucket?region=ap-southeast-3&prefix=lurus`, of its key and of its secret
 * @returns null when none of them is set
 * @throws Error naming the variable; http only goes to this machine, for what is sent is legible
 */
export function readS3Place(values: readonly (string | undefined)[]): S3Place | null {
  if (values.every((each) => !each)) return null;
  const missing = NAMES.filter((_, index) => !values[index]);
  if (missing.length > 0) throw new Error(`For files in an S3 store set ${missing.join(', ')} too`);
  const [address = '', keyId = '', secret = ''] = values;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.hash !== '' || !isPrivate(url))
    throw new Error(
      `LURUS_FILES_S3 must be the address of a bucket, https, without a key in it, e.g. ${EXAMPLE}`,
    );
  for (const name of url.searchParams.keys())
    if (name !== 'region' && name !== 'prefix')
      throw new Error(`LURUS_FILES_S3 takes region and prefix, not ${name}, e.g. ${EXAMPLE}`);
  const prefix = (url.searchParams.get('prefix') ?? '').replace(/\/$/, '');
  if (!/^(?:[\w-]+(?:\/[\w-]+)*)?$/.test(prefix))
    throw new Error('LURUS_FILES_S3: prefix must be letters, digits, - and _, with / between');
  return {
    url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    region: url.searchParams.get('region') || 'us-east-1',
    prefix: prefix === '' ? '' : `${prefix}/`,
    keyId,
    secret,
  };
}

function isPrivate({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
}
