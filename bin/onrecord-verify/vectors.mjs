import { rootByInclusion, rootsByConsistency, Wrong } from "./tree.mjs";

const bytes = (text) => Buffer.from(text ?? "", "base64");

/** Runs published cases, one JSON object a line, and says how many agree; Wrong with the names of those that do not. */
export function agreeWith(lines) {
  const cases = lines.trim().split("\n").map(JSON.parse);
  const odd = cases.filter((each) => holds(each) === each.wantErr).map(({ name }) => name);
  if (odd.length > 0) throw new Wrong(`${odd.length} of ${cases.length} cases disagree.`, odd);
  return `${cases.length} cases agree.`;
}

function holds(vector) {
  try {
    return "leafIdx" in vector ? isIncluded(vector) : isConsistent(vector);
  } catch (error) {
    if (error instanceof Wrong) return false;
    throw error;
  }
}

function isIncluded({ leafIdx, treeSize, leafHash, root, proof }) {
  const found = rootByInclusion(bytes(leafHash), leafIdx, treeSize, (proof ?? []).map(bytes));
  return found.equals(bytes(root));
}

function isConsistent({ size1, size2, root1, root2, proof }) {
  const path = (proof ?? []).map(bytes);
  if (size1 === size2) return size1 > 0 && path.length === 0 && root1 === root2;
  const [older, newer] = rootsByConsistency(size1, size2, bytes(root1), path);
  return older.equals(bytes(root1)) && newer.equals(bytes(root2));
}
