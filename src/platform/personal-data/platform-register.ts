import { OVER_DAYS } from '../access-tokens/drop.ts';
import { DRAFT_HOURS } from '../open-forms/drafts.ts';
import { KEEP_MONTHS } from '../alarms/parameters.ts';
import type { PersonalData } from './declaration.ts';
import { ACCOUNT, ARCHIVE, keep, period, SERVICE, tables, TRAIL, WITH_ITS_MATTER } from './keeps.ts';
import { IMPORT_MONTHS, LEFT_MONTHS, NOTICE_MONTHS, RESET_MONTHS } from './parameters.ts';
import { KEEP_DAYS } from '../webhooks/limits.ts';
import { answerPlatform, erasePlatform } from './platform-answer.ts';
import { blanking, counting, deleting, removing } from './sweeps.ts';
import { platformCorrections } from './platform-corrections.ts';

const LEFT = {
  id: 'sejak akunnya berakhir',
  en: 'since the account ended',
};
/** Instant on which the account of a row ended. */
const ended = (column = 'account_id') =>
  `select a.ended_at from account a where a.government_id = t.government_id and a.id = t.${column} and a.status = 'ended'`;

const PUBLIC_TASK = 'UU 23/2014; PP 60/2008; PP 12/2017';

/** What the platform itself holds of people: accounts, messages, the trail, files, forms and matters on their way. */
export const platformPersonalData: PersonalData = {
  answer: answerPlatform,
  erase: erasePlatform,
  corrections: platformCorrections,
  activities: [
    {
      key: 'accounts',
      title: { id: 'Akun dan sesi masuk', en: 'Accounts and sessions' },
      purpose: {
        id: 'Hanya orang yang berhak yang masuk, dan penyalahgunaan dapat ditelusuri.',
        en: 'Only those entitled sign in, and misuse can be traced.',
      },
      subjects: { id: 'Pegawai yang punya akun', en: 'Staff with an account' },
      basis: 'legal-obligation',
      source: 'UU 27/2022 pasal 35 dan 39; UU 11/2008 pasal 15',
      recipients: {
        id: 'Pemilik akun; pejabat akun dan administrator teknis tanpa kata sandi dan rahasia faktor kedua.',
        en: 'The owner; account officers and technical administrators, without password and second-factor secret.',
      },
      measures: {
        id: 'Kata sandi sebagai sidik Argon2id, rahasia faktor kedua tersegel, token sesi hanya sebagai sidik.',
        en: 'Passwords as Argon2id hashes, second-factor secrets sealed, session tokens as hashes only.',
      },
      tables: {
        account: keep(
          ['identity', 'contact', 'account'],
          period(
            LEFT_MONTHS,
            'months',
            LEFT,
            blanking(
              'account',
              `case when t.status = 'ended' then t.ended_at end`,
              { email: 'null', phone: 'null' },
              '(t.email is not null or t.phone is not null)',
            ),
          ),
        ),
        ...tables(['account_secret', 'passkey'], ['account'], ACCOUNT),
        account_request: keep(
          ['account', 'statement'],
          period(
            RESET_MONTHS,
            'months',
            { id: 'sejak diputuskan', en: 'since it was decided' },
            deleting('account_request', 't.decided_at'),
          ),
        ),
        session: keep(
          ['account'],
          period(
            90,
            'days',
            { id: 'sejak sesi berakhir', en: 'since the session ended' },
            counting('session', 'coalesce(t.ended_at, t.expires_at)'),
            'identity-housekeeping',
          ),
        ),
        access_token: keep(
          ['account'],
          period(
            OVER_DAYS,
            'days',
            { id: 'sejak masa berlakunya lewat', en: 'since it ran out' },
            counting('access_token', 't.expires_at'),
            'identity-housekeeping',
          ),
        ),
        attempt: keep(
          ['account'],
          period(
            1,
            'days',
            { id: 'sejak percobaan masuk', en: 'since the attempt' },
            counting('attempt', 't.since'),
            'identity-housekeeping',
          ),
        ),
      },
      forms: [
        {
          key: 'akun',
          title: { id: 'Akun dan kontak Anda', en: 'Your account and contact' },
          asked: {
            id: 'Nama pengguna dan kata sandi untuk masuk. Surel dan telepon boleh dikosongkan; keduanya dipakai untuk memberi kabar dan mengatur ulang akun.',
            en: 'User name and password to sign in. Mail and telephone may be left out; they serve to send word and to reset the account.',
          },
        },
      ],
    },
    {
      key: 'messages',
      title: { id: 'Pemberitahuan dan pesan keluar', en: 'Notices and messages' },
      purpose: {
        id: 'Orang tahu pada waktunya apa yang menunggu atau berubah.',
        en: 'People learn in time what waits or has changed.',
      },
      subjects: {
        id: 'Pegawai; pelapor dan penanya yang meminta kabar',
        en: 'Staff; reporters and askers who want word',
      },
      basis: 'public-task',
      source: PUBLIC_TASK,
      recipients: {
        id: 'Penerimanya; penyelenggara surat elektronik, SMS, WhatsApp, atau push yang dipilih pemerintah daerah.',
        en: 'Their receiver; the provider of mail, SMS, WhatsApp or push that the government has chosen.',
      },
      measures: {
        id: 'Kalimat di layar terkunci tidak memuat nama, nomor, atau perkara.',
        en: 'What a locked screen shows holds no name, number or case.',
      },
      tables: {
        notification: keep(
          ['account', 'oversight'],
          period(
            NOTICE_MONTHS,
            'months',
            { id: 'sejak dibuat', en: 'since it was made' },
            removing('notification', 't.created_at'),
          ),
        ),
        outbox: keep(
          ['contact', 'statement'],
          period(
            180,
            'days',
            {
              id: 'sejak terkirim (SMS, push, WhatsApp: 30 hari)',
              en: 'since it was sent (SMS, push, WhatsApp: 30 days)',
            },
            counting('outbox', `case when t.state in ('sent', 'failed', 'closed') then t.settled_at end`),
            'mail-forget',
          ),
        ),
        outbox_part: keep(['contact'], WITH_ITS_MATTER),
        push_subscription: keep(
          ['account'],
          period(LEFT_MONTHS, 'months', LEFT, removing('push_subscription', ended())),
        ),
        whatsapp_consent: keep(
          ['contact'],
          period(LEFT_MONTHS, 'months', LEFT, deleting('whatsapp_consent', ended())),
        ),
      },
    },
    {
      key: 'alarms',
      title: { id: 'Peringatan', en: 'Alarms' },
      purpose: {
        id: 'Keadaan yang tidak semestinya sampai kepada orang yang dapat memperbaikinya.',
        en: 'What should not be reaches whoever can mend it.',
      },
      subjects: { id: 'Pejabat penerima peringatan', en: 'Officials who receive alarms' },
      basis: 'public-task',
      source: 'PP 60/2008 pasal 43 dan 44',
      recipients: { id: 'Penerima dan atasannya', en: 'The receivers and those above them' },
      measures: {
        id: 'Peringatan menyebut instansi dan angka, bukan kesalahan orang.',
        en: 'Alarms name agencies and figures, not people’s faults.',
      },
      tables: {
        ...tables(
          ['alarm_ack', 'alarm_call', 'alarm_notice'],
          ['account', 'oversight'],
          period(
            KEEP_MONTHS,
            'months',
            { id: 'sejak peringatan selesai', en: 'since the alarm cleared' },
            null,
            'alarm-forget',
          ),
        ),
        ...tables(
          ['alarm', 'alarm_delegation', 'alarm_silence', 'alarm_group'],
          ['account', 'oversight'],
          ARCHIVE,
        ),
        alarm_preference: keep(
          ['account'],
          period(LEFT_MONTHS, 'months', LEFT, deleting('alarm_preference', ended())),
        ),
      },
    },
    {
      key: 'matters',
      title: { id: 'Kotak masuk: siapa menangani apa', en: 'Inbox: who works on what' },
      purpose: {
        id: 'Setiap urusan punya penanggung jawab dan batas waktu.',
        en: 'Every matter has somebody who answers for it, and a term.',
      },
      subjects: { id: 'Petugas yang menangani urusan', en: 'Officers who work on matters' },
      basis: 'public-task',
      source: 'UU 25/2009 pasal 36 dan 37',
      recipients: {
        id: 'Petugas jenis urusan itu dan Inspektur',
        en: 'Officers of that kind of matter and the Inspektur',
      },
      measures: {
        id: 'Judul urusan tidak memuat data pribadi; siapa yang membawanya tidak diketahui kotak masuk.',
        en: 'Titles carry no personal data; the inbox never learns who brought it.',
      },
      tables: {
        ...tables(
          ['matter', 'matter_event', 'matter_note', 'matter_pause'],
          ['account', 'statement'],
          ARCHIVE,
        ),
        inbox_view: keep(['account'], period(LEFT_MONTHS, 'months', LEFT, deleting('inbox_view', ended()))),
      },
    },
    {
      key: 'forms',
      title: { id: 'Isian yang belum dikirim', en: 'Forms that were not sent yet' },
      purpose: {
        id: 'Orang dapat melanjutkan mengisi setelah terputus.',
        en: 'People can go on after a break.',
      },
      subjects: { id: 'Warga yang sedang mengisi formulir', en: 'Citizens filling a form' },
      basis: 'public-task',
      source: 'UU 25/2009 pasal 36',
      recipients: {
        id: 'Tidak ada: tersegel, hanya satu kuki di peramban pengisi yang membukanya.',
        en: 'Nobody: sealed, opened by one cookie in the sender’s browser only.',
      },
      measures: {
        id: 'Disegel dengan kunci yang tidak disimpan.',
        en: 'Sealed with a key that is not kept.',
      },
      tables: {
        form_draft: keep(
          ['statement', 'contact', 'image'],
          period(
            DRAFT_HOURS,
            'hours',
            { id: 'sejak terakhir disimpan', en: 'since it was kept last' },
            counting('form_draft', 't.kept_at'),
            'open-forms-sweep',
          ),
        ),
      },
    },
    {
      key: 'files',
      title: { id: 'Berkas yang diunggah', en: 'Uploaded files' },
      purpose: {
        id: 'Bukti dan surat tersimpan bersama perkaranya.',
        en: 'Evidence and letters are kept with their matter.',
      },
      subjects: {
        id: 'Siapa pun yang tampak atau disebut di dalamnya',
        en: 'Whoever is seen or named in them',
      },
      basis: 'public-task',
      source: PUBLIC_TASK,
      recipients: { id: 'Yang boleh melihat perkaranya', en: 'Whoever may see the matter' },
      measures: {
        id: 'Lokasi dan data kamera dihapus dari gambar; berkas hilang bila tidak ada perkara yang memilikinya.',
        en: 'Place and camera data are cut from pictures; a file goes when no matter owns it.',
      },
      tables: { file: keep(['image', 'statement'], WITH_ITS_MATTER) },
    },
    {
      key: 'imports',
      title: { id: 'Impor data instansi', en: 'Imports' },
      purpose: {
        id: 'Data dari berkas instansi diperiksa sebelum masuk, dan dapat ditarik kembali.',
        en: 'Data of agencies’ files are checked before they enter and can be taken back.',
      },
      subjects: {
        id: 'Pegawai, penyedia, dan penerima layanan yang disebut berkasnya',
        en: 'Staff, vendors and service users named in the file',
      },
      basis: 'public-task',
      source: PUBLIC_TASK,
      recipients: { id: 'Yang mengimpor dan Inspektorat', en: 'Whoever imports, and the inspectorate' },
      measures: {
        id: 'Kolom bernomor identitas tidak disimpan di dalam salinan berkas.',
        en: 'Columns of identity numbers are not kept in the stored copy.',
      },
      tables: {
        import_run: keep(
          ['identity', 'contact', 'employment'],
          period(
            IMPORT_MONTHS,
            'months',
            { id: 'sejak diunggah', en: 'since the upload' },
            blanking(
              'import_run',
              't.created_at',
              { sample: 'null', complaints: 'null', vanished: 'null' },
              '(t.sample is not null or t.complaints is not null or t.vanished is not null)',
            ),
          ),
        ),
        import_change: keep(['identity', 'employment'], ARCHIVE),
      },
    },
    {
      key: 'trail',
      title: { id: 'Jejak audit', en: 'Trail' },
      purpose: {
        id: 'Siapa pun dapat membuktikan bahwa catatan tidak diubah diam-diam.',
        en: 'Anybody can prove that records were not changed quietly.',
      },
      subjects: { id: 'Pegawai yang bertindak', en: 'Staff who act' },
      basis: 'legal-obligation',
      source: 'UU 27/2022 pasal 31, 35, dan 39; PP 60/2008',
      recipients: {
        id: 'Pemeriksa; di luar server hanya nomor acak dan sidik',
        en: 'Auditors; outside the server random numbers and hashes only',
      },
      measures: {
        id: 'Sidik bergaram; garam terhapus bersama datanya.',
        en: 'Salted hashes; the salt goes with the data.',
      },
      tables: tables(['trail_leaf', 'trail_salt', 'trail_order', 'trail_pending'], ['account'], TRAIL),
    },
    {
      key: 'settings',
      title: { id: 'Pengaturan dan siapa yang menetapkannya', en: 'Settings and who made them' },
      purpose: {
        id: 'Perubahan aturan dapat dipertanggungjawabkan.',
        en: 'Changes of rules are accounted for.',
      },
      subjects: { id: 'Pejabat yang menetapkan', en: 'Officials who set them' },
      basis: 'public-task',
      source: PUBLIC_TASK,
      recipients: { id: 'Semua pegawai', en: 'All staff' },
      measures: { id: 'Hanya nomor akun.', en: 'Account numbers only.' },
      tables: { ...tables(['import_profile', 'webhook_endpoint'], ['account'], SERVICE) },
    },
    {
      key: 'webhooks',
      title: { id: 'Kabar bagi program lain (webhook)', en: 'Word for programs of others (webhooks)' },
      purpose: {
        id: 'Aplikasi pemerintah daerah yang lain tahu bahwa suatu urusan berubah, lalu membacanya dengan haknya sendiri.',
        en: 'Other applications of the government learn that a matter has changed, and read it with rights of their own.',
      },
      subjects: {
        id: 'Tidak ada orang yang disebut; nomor acak menunjuk temuan, setoran, permohonan, atau aduan',
        en: 'Nobody is named; a random number points to a finding, payment, request or complaint',
      },
      basis: 'public-task',
      source: PUBLIC_TASK,
      recipients: {
        id: 'Aplikasi yang didaftarkan administrator teknis',
        en: 'Applications that the technical administrator has entered',
      },
      measures: {
        id: 'Hanya jenis kejadian, waktu, nomor acak, instansi, dan tautan; bertanda tangan; hanya melalui https.',
        en: 'Kind, time, random number, agency and link only; signed; by https only.',
      },
      tables: {
        webhook_delivery: keep(
          ['oversight'],
          period(
            KEEP_DAYS,
            'days',
            { id: 'sejak terjadi', en: 'since it happened' },
            counting('webhook_delivery', 't.at'),
            'webhook-forget',
          ),
        ),
      },
    },
  ],
  none: [
    'government',
    'government_host',
    'lurus_migration',
    'holiday',
    'holiday_year',
    'matter_clock',
    'number_series',
    'parameter',
    'sign_in_provider',
    'sms_month',
    'spent_proof',
  ],
};
