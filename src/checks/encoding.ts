/** The portal's files are UTF-8 without a byte order mark; Russian editors also save in older encodings. */

export type Decoded = { readonly text: string } | { readonly message: string; readonly hint: string };

const RESAVE = 'Сохраните файл в кодировке UTF-8: «Сохранить как», внизу окна «Кодировка», UTF-8 без BOM.';

/** Reads octets as text; a wrong encoding is named in Russian with the way to mend it. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { message: 'Файл сохранён в кодировке UTF-16.', hint: RESAVE };
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { message: 'В начале файла стоит невидимая метка BOM.', hint: RESAVE };
  }
  if (first === 0x50 && second === 0x4b) {
    return {
      message: 'Это документ Word, Excel или архив, а не текст.',
      hint: 'Скопируйте текст в файл .md, сохранённый в кодировке UTF-8.',
    };
  }
  if (bytes.includes(0))
    return { message: 'В файле есть нулевые байты: это не текст в кодировке UTF-8.', hint: RESAVE };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { message: 'Файл сохранён не в кодировке UTF-8, вероятно в windows-1251.', hint: RESAVE };
  }
}
