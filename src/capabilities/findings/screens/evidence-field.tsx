import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';
import type { FieldProps } from '../../../../web/ui/fields.tsx';
import { FILES } from './paths.ts';

/** What the server takes (http/files.ts). */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx';
const MAX_BYTES = 20 * 1024 * 1024;

export type { UploadedFile } from '../../../../web/ui/upload-list.tsx';

/** Evidence or a receipt, uploaded as soon as it is chosen. */
export function EvidenceField(props: FieldProps<UploadedFile[]>) {
  return <UploadList {...props} path={FILES} accept={ACCEPT} maxBytes={MAX_BYTES} />;
}
