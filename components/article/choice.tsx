type Props = {
  /** What is chosen: components/reader/choices.ts knows the names and their values. */
  name: "theme" | "text";
  legend: string;
  /** Value and words. The empty value is how the page is by itself. */
  options: readonly (readonly [value: string, words: string])[];
  /** Tells two of the same name on one page apart. */
  place: string;
};

/** A choice that is kept on the reader's device. Without script there is none, and the page is as it is. */
export function Choice({ name, legend, options, place }: Props) {
  return (
    <reader-choice className="choice" data-name={name}>
      <fieldset>
        <legend>{legend}</legend>
        {options.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${name}-${place}`}
              value={value}
              defaultChecked={value === ""}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
    </reader-choice>
  );
}
