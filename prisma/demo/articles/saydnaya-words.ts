import { b, figure, footage, h2, i, list, p, readMore } from "../build";
import type { DemoWords } from "../demo-article";

type Passages = {
  amnesty: string;
  redPrison: string;
  unsettled: string;
};

function words({ amnesty, redPrison, unsettled }: Passages): DemoWords {
  return {
    headline: "Saydnaya prison is opened as rebel forces take Damascus",
    standfirst:
      "Thousands of prisoners were freed on Sunday, women and children among them. The government that fell had ruled for 24 years.",
    body: [
      figure(
        "gate",
        "Illustration: an open gate before sunrise. Saydnaya military prison, near Damascus, was opened on 8 December 2024.",
      ),
      p(
        "The military prison at Saydnaya, near Damascus, was opened on Sunday as rebel forces took the Syrian capital. Thousands of people came out of its gate. Women and children had been held there together with political prisoners, and they came out with them.",
      ),
      p(
        "An open gate does not by itself tell a family anything. A face has to be found in the crowd, or a name on a list, or somebody who shared a cell with the person who is missing. That search began on Sunday too, and it will last longer than the fall of a government.",
      ),
      footage(
        "https://video.example/saydnaya-8-december",
        "Footage that appears to show a small child walking out of a cell at Saydnaya",
      ),
      p(
        "A recording that spread on social media appears to show a small child walking out of a cell at the prison. Onrecord has not been able to establish who made it, or when, and links to it with that reservation.",
      ),
      h2("Eleven days"),
      p(
        "The rebel offensive began on 27 November 2024. Eleven days later it had reached the capital, and a government had ended that had been in place for 24 years: Bashar al-Assad took office in 2000, after the death of his father.",
      ),
      p(
        "Mr Assad left Damascus by aircraft on Sunday 8 December, according to Syrian officers quoted by news agencies. Russian state media reported that he was in Moscow, under Russian protection.",
      ),
      p(
        "A report that his aircraft had crashed was false. Ukraine’s Centre for Strategic Communications described it as Russian disinformation, and nothing has come to light that would support it.",
      ),
      h2("What is known of the prison"),
      p(amnesty),
      p(
        "The figure is an estimate, and it has been quoted so often that this is easily forgotten. It was made from outside, without the prison’s own papers. If those papers survive, they may one day replace it with something more exact.",
      ),
      p(redPrison),
      readMore("counting"),
      p(
        "Onrecord has not seen a complete list of those who came out. Without one, the number of the freed can only be given as thousands, and the number of those who did not come out cannot be given at all.",
      ),
      h2("Thirteen years"),
      p(
        "About half a million people were killed in 13 years of war, and millions were driven from their homes, according to the United Nations and monitoring groups. Set against figures of that size, what most families ask on the road to Saydnaya is small: whether a name that went in at the gate has come out again.",
      ),
      h2("In the city, and abroad"),
      p(
        "The Iranian embassy in Damascus was broken into on Sunday. Italy said that the residence of its ambassador had been entered too.",
      ),
      p(
        "Abu Mohammed al-Golani, the leader of the offensive, said that Syria was for everyone. How far that promise reaches will be seen in what happens next to those who served the old government, and to those who lived under its protection.",
      ),
      p(
        "Israel struck sites in Syria that it suspected of being used for chemical weapons. In the United States, the president-elect, Donald Trump, said that his country should stay out of it.",
      ),
      h2("How we know"),
      p(
        "The statements in this story are marked, and beside each one stands how it is known. In short:",
      ),
      list(
        [
          b("Confirmed by us: "),
          "the opening of the prison, the presence of women and children among the prisoners, the dates of the offensive and of Mr Assad’s rule.",
        ],
        [
          b("According to others: "),
          "the circumstances of his departure, and the numbers of the dead, each with the name of whoever gives it.",
        ],
        [b("Not settled: "), unsettled],
      ),
      p(
        i(
          "This story is changed as more becomes known. Every earlier version can still be read, and every change says what it was for.",
        ),
      ),
    ],
  };
}

const amnestySince2011 =
  "Amnesty International has said that between 5,000 and 13,000 people have been hanged at Saydnaya since 2011.";

const amnestyPeriod =
  "Amnesty International estimated in a report of 2017 that between 5,000 and 13,000 people were hanged at Saydnaya between September 2011 and December 2015.";

const searching =
  'In the course of the day word went round that men were still locked in a so-called "Red Prison" three floors below ground. Onrecord has not been able to verify that such cells exist. People who fear for a relative deserve an answer soon, and the claim will be looked at again within hours.';

const searched =
  'The rumour of men locked in a so-called "Red Prison" three floors below ground has turned out to be false. On 10 December the White Helmets ended their search of the prison and reported that they had found no hidden cells. For families who had pinned a last hope on it, that is no relief.';

const openBefore =
  "the recording of the child, and the rumour of cells below ground. We look at both again and say so when something changes.";

const openAfter =
  "the recording of the child. We look at it again and say so when something changes.";

export const lead = {
  published: words({ amnesty: amnestySince2011, redPrison: searching, unsettled: openBefore }),
  updated: words({ amnesty: amnestySince2011, redPrison: searched, unsettled: openAfter }),
  corrected: words({ amnesty: amnestyPeriod, redPrison: searched, unsettled: openAfter }),
  refiled: words({
    amnesty: amnestyPeriod,
    redPrison: searched.replace('"Red Prison"', "“Red Prison”"),
    unsettled: openAfter,
  }),
};

/** The sentences before and after, as the correction shows them; the other stories quote their own. */
export const amnestyWords = { before: amnestySince2011, after: amnestyPeriod };
