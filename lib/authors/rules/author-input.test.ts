import { expect, test } from "vitest";
import { describeAuthorInput } from "./author-input";

const author = {
  ...{ authorId: "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00", name: "Amal", bio: "", expertise: "" },
  ...{ disclosures: "", languages: "en, ar pt-BR,,en" },
};

test("languages of an author are tags, each once", () => {
  expect(describeAuthorInput.parse(author).languages).toEqual(["en", "ar", "pt-BR"]);
  expect(describeAuthorInput.safeParse({ ...author, languages: "English" }).success).toBe(false);
  expect(describeAuthorInput.safeParse({ ...author, name: "" }).success).toBe(false);
});
