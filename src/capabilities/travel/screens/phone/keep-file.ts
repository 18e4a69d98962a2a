import { upload } from '../../../../../web/api.ts';

/** Sends one file of a traveller and answers with its number. @throws Problem */
export async function keepFile(memberId: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { id } = await upload<{ id: string }>(`/travel/members/${memberId}/files`, form);
  return id;
}
