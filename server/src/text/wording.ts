/** The language of the reader. */
export type Locale = 'zh-cn' | 'en';

/** A text for people, in both languages. Placeholders are {name}. */
export type Wording = Readonly<Record<Locale, string>>;
