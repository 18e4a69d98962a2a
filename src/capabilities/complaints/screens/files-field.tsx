import type { FieldProps } from '../../../../web/ui/fields.tsx';
import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';

/** What the server takes (http/files.ts). */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx';
const MAX_BYTES = 20 * 1024 * 1024;

/** Pictures and papers, uploaded as soon as they are chosen. */
export function FilesField(props: FieldProps<UploadedFile[]>) {
  return <UploadList {...props} path="/complaints/files" accept={ACCEPT} maxBytes={MAX_BYTES} />;
}
