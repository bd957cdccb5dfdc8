/** Files that members of staff sent in as evidence. As everything about Ellermouth, they are invented. */
export const DOCUMENTS = {
  minutesOfDecember: {
    name: "minutes-2024-12-03.txt",
    text: `ELLERMOUTH TOWN COUNCIL
Minutes of the meeting of 3 December 2024, extract

Decision 7. Sunday hours of the library.
The council resolved to pay for the Sunday hours of the library until 31 December 2026.

Roll call on decision 7: eleven for, none against, no abstention.

The meeting closed at 21:40.
`,
  },
  minutesOfJune: {
    name: "minutes-2022-06-08.txt",
    text: `ELLERMOUTH TOWN COUNCIL
Minutes of the meeting of 8 June 2022, extract

Decision 4. Quay contract.
The contract for the upkeep of the quay was extended by sixteen months on the terms of 2021.

The council took note. There were no questions.
`,
  },
} as const;

export type DocumentKey = keyof typeof DOCUMENTS;
