import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';

const WORDS = {
  id: {
    upload: 'Unggah berkas',
    check: 'Periksa berkas',
    notFit: '1 baris belum dapat diterima',
    wrong: 'Kode induk ini tidak ada',
    save: 'Simpan 2 baris',
    saved: 'Impor tersimpan',
    undo: 'Batalkan impor ini',
    undone: '2 baris dihapus dan 0 baris dikembalikan',
  },
  en: {
    upload: 'Upload file',
    check: 'Check the file',
    notFit: 'Rows that cannot be accepted: 1',
    wrong: 'This parent code is neither',
    save: 'Save 2 rows',
    saved: 'The import is saved',
    undo: 'Undo this import',
    undone: '2 rows deleted and 0 rows restored',
  },
};

const HEADINGS = 'DAFTAR PERANGKAT DAERAH;;;\nKode OPD;Nama OPD;Induk;Jenis\n';

for (const locale of ['id', 'en'] as const) {
  const words = WORDS[locale];
  test(
    `an import by keyboard: refused row, mended file, saved, undone [${locale}]`,
    { skip: noBrowser },
    async () => {
      const program = await sharedProgram();
      const context = await newVisitor(await sharedBrowser(), { locale });
      const page = await context.newPage();
      const account = program.accounts.get('technical-administrator')!;
      await context.request.post(`${program.url}/api/session`, {
        data: { name: account.user, password: account.password },
      });
      const press = async (name: string) => {
        const button = page.getByRole('button', { name, exact: true }).last();
        await button.focus();
        await page.keyboard.press('Enter');
      };
      const upload = async (csv: string) => {
        await page.goto(`${program.url}/app/impor?jenis=agencies`);
        const file = { name: 'opd.csv', mimeType: 'text/csv', buffer: Buffer.from(HEADINGS + csv) };
        await page.locator('input[type=file]').setInputFiles(file);
        await press(words.upload);
        await page.getByRole('button', { name: words.check }).waitFor();
      };

      await upload('U.1;Sekolah Uji 1;;sekolah\nU.2;Sekolah Uji 2;TIDAK-ADA;sekolah\n');
      await assertAccessible(page, 'mapping');
      if (locale === 'id') {
        await shoot(page, 'impor-pasangkan');
        await still(page, 'administrator-teknis/columns', {
          press: page.getByRole('button', { name: words.check }),
        });
      }
      await press(words.check);
      await page.getByText(words.notFit).waitFor();
      await page.getByText(words.wrong).waitFor();
      await assertAccessible(page, 'refused rows');
      if (locale === 'id') {
        await shoot(page, 'impor-ditolak');
        await still(page, 'administrator-teknis/refused', { see: page.getByText(words.wrong) });
      }

      await upload('U.1;Sekolah Uji 1;;sekolah\nU.2;Sekolah Uji 2;U.1;sekolah\n');
      await press(words.check);
      if (locale === 'id')
        await still(page, 'administrator-teknis/mended', {
          press: page.getByRole('button', { name: words.save }),
        });
      await press(words.save);
      await page.getByText(words.saved, { exact: true }).waitFor();
      await assertAccessible(page, 'saved');
      if (locale === 'id') {
        await shoot(page, 'impor-tersimpan');
        await still(page, 'administrator-teknis/saved', {
          press: page.getByRole('button', { name: words.undo, exact: true }),
        });
      }
      await press(words.undo);
      await page.getByRole('dialog').waitFor();
      await assertAccessible(page, 'question');
      await page.getByRole('dialog').getByRole('button').first().press('Enter');
      await page.getByText(words.undone).waitFor();
      await page.goto(`${program.url}/app/impor`);
      await page.getByText('opd.csv').first().waitFor();
      await assertAccessible(page, 'list');
      await context.close();
    },
  );
}
