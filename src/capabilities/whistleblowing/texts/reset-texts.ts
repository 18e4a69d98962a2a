const id = {
  title: 'Kunci akar saluran WBS dilepas',
  body:
    'Seseorang melepas kunci akar saluran WBS langsung di mesin server. Saluran tidak menerima laporan sampai ada upacara kunci baru. ' +
    'Bila tidak direncanakan, periksa siapa yang masuk ke mesin itu sekarang juga. Alasannya tercatat dalam jejak audit.',
};
const en: Record<keyof typeof id, string> = {
  title: 'The root key of the WBS channel was taken off',
  body:
    'Somebody took the root key of the WBS channel off, on the server itself. The channel takes no report until there is a new key ceremony. ' +
    'If this was not planned, find out at once who was on that machine. The reason stands in the trail.',
};

export const resetTexts = {
  title: { id: id.title, en: en.title },
  body: { id: id.body, en: en.body },
};
