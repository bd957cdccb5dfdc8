type Voice = { lang: string; default: boolean; localService: boolean };

/**
 * A voice for a language, its region's before another's; null when there is none. Only voices of the device: others
 * would send the story to somebody.
 */
export function voiceFor<Found extends Voice>(
  voices: readonly Found[],
  language: string,
): Found | null {
  const [wanted] = parts(language);
  const speaking = voices.filter(
    ({ lang, localService }) => localService && parts(lang)[0] === wanted,
  );
  return (
    speaking.find(({ lang }) => parts(lang).join() === parts(language).join()) ??
    speaking.find((voice) => voice.default) ??
    speaking[0] ??
    null
  );
}

/** A text in pieces that a voice says in one go: whole sentences, together up to `longest` characters where they are short. */
export function breaths(text: string, language: string, longest = 240): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  const said: string[] = [];
  for (const { segment } of sentences) {
    const sentence = segment.trim();
    if (sentence === "") continue;
    const before = said.at(-1);
    if (before && before.length + sentence.length < longest) {
      said[said.length - 1] = `${before} ${sentence}`;
    } else said.push(sentence);
  }
  return said;
}

/** Android writes en_GB where others write en-GB. */
function parts(language: string): string[] {
  return language.toLowerCase().split(/[-_]/u);
}
