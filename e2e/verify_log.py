#!/usr/bin/env python3
"""Checks a public log from an archive or an address. Written from the specifications alone, with nothing but
Python's standard library: RFC 8032 (Ed25519), RFC 6962 (trees), C2SP (tiles, notes, cosignatures). It shares no
line with the server, nor with onrecord-verify; where all three agree, it is not by a common mistake.
    verify_log.py <folder or https://site/log> [verifier key of the log or of a witness that must have signed ...]
    verify_log.py --vectors <cases.jsonl>
"""
import base64, hashlib, json, os, sys, urllib.request

# Ed25519, verification only (RFC 8032, section 5.1 and appendix A) ----------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    return P - x if (x & 1) != sign else x


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def signature_holds(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Trees (RFC 6962, section 2.1) -----------------------------------------------------------------------------

sha = lambda data: hashlib.sha256(data).digest()
leaf_hash = lambda entry: sha(b"\0" + entry)
split = lambda n: 1 << ((n - 1).bit_length() - 1)


def mth(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha(b"")
    k = split(len(hashes))
    return sha(b"\1" + mth(hashes[:k]) + mth(hashes[k:]))


def by_inclusion(leaf, m, n, proof):
    """The root that this path leads to; the path is used up."""
    if n == 1:
        return leaf
    k, sibling = split(n), proof.pop()
    return sha(b"\1" + by_inclusion(leaf, m, k, proof) + sibling) if m < k else sha(b"\1" + sibling + by_inclusion(leaf, m - k, n - k, proof))


def by_consistency(m, n, known, proof, whole=True):
    if m == n:
        root = known if whole else proof.pop()
        return root, root
    k, sibling = split(n), proof.pop()
    if m <= k:
        old, new = by_consistency(m, k, known, proof, whole)
        return old, sha(b"\1" + new + sibling)
    old, new = by_consistency(m - k, n - k, known, proof, False)
    return sha(b"\1" + sibling + old), sha(b"\1" + sibling + new)


def vectors(path):
    cases, odd = [json.loads(line) for line in open(path, encoding="utf8")], []
    decode = lambda text: base64.b64decode(text or "")
    for case in cases:
        proof = [decode(each) for each in case["proof"] or []]
        try:
            if "leafIdx" in case:
                leaf, root, m, n = decode(case["leafHash"]), decode(case["root"]), case["leafIdx"], case["treeSize"]
                assert m < n and all(len(each) == 32 for each in [leaf, root, *proof])
                assert by_inclusion(leaf, m, n, proof) == root and not proof
            else:
                old, new, m, n = decode(case["root1"]), decode(case["root2"]), case["size1"], case["size2"]
                assert 0 < m <= n
                if m == n:
                    assert old == new and not proof
                else:
                    assert all(len(each) == 32 for each in [old, new, *proof])
                    assert by_consistency(m, n, old, proof) == (old, new) and not proof
            holds = True
        except (AssertionError, IndexError):
            holds = False
        if holds == case["wantErr"]:
            odd.append(case["name"])
    check(not odd, f"{odd} disagree")
    print(f"{len(cases)} cases agree.")


# Logs (C2SP tlog-tiles, signed-note, tlog-cosignature) -----------------------------------------------------

def check(holds, why):
    if not holds:
        sys.exit(f"NOT VERIFIED: {why}")


def read(base, path):
    if os.path.isdir(base):
        with open(os.path.join(base, path), "rb") as file:
            return file.read()
    with urllib.request.urlopen(f"{base.rstrip('/')}/{path}") as answer:
        return answer.read()


def tile(level, index, width):
    groups = f"{index:0{(len(str(index)) + 2) // 3 * 3}d}"
    parts = [groups[i:i + 3] for i in range(0, len(groups), 3)]
    number = "/".join([f"x{part}" for part in parts[:-1]] + parts[-1:])
    return f"tile/{level}/{number}" + ("" if width == 256 else f".p/{width}")


def signed_by(note, vkey):
    name, key_id, material = vkey.split("+", 2)
    material = base64.b64decode(material)
    check(sha(name.encode() + b"\n" + material)[:4].hex() == key_id, f"{vkey} is no key")
    text, _, lines = note.rpartition("\n\n")
    text = (text + "\n").encode()
    for line in lines.splitlines():
        dash, signer, encoded = line.split(" ")
        raw = base64.b64decode(encoded)
        if dash == "—" and signer == name and raw[:4].hex() == key_id:
            signature = raw[4:]
            if material[0] == 4:
                time, signature = int.from_bytes(signature[:8], "big"), signature[8:]
                return signature_holds(material[1:], b"cosignature/v1\ntime %d\n" % time + text, signature)
            return signature_holds(material[1:], text, signature)
    return False


def main(base, *vkeys):
    note = read(base, "checkpoint").decode()
    for vkey in vkeys or read(base, "vkey").decode().split()[:1]:
        check(signed_by(note, vkey), f"not signed by {vkey}")
    origin, size, root = note.split("\n")[:3]
    size, entries, shown = int(size), [], 0
    for index in range(0, size, 256):
        width = min(256, size - index)
        bundle = read(base, tile("entries", index // 256, width))
        for _ in range(width):
            length = int.from_bytes(bundle[:2], "big")
            entries.append(bundle[2:2 + length])
            bundle = bundle[2 + length:]
        hashes = b"".join(map(leaf_hash, entries[index:]))
        check(not bundle and hashes == read(base, tile(0, index // 256, width)), f"tile {index // 256} is not its entries")
    check(mth(list(map(leaf_hash, entries))) == base64.b64decode(root), "the entries do not make the root")
    gone = {leaf["story"] for leaf in map(json.loads, entries) if leaf["type"] == "taken_down"}
    lost = [range(leaf["first"], leaf["first"] + leaf["count"]) for leaf in map(json.loads, entries) if leaf["type"] == "lost"]
    for index, entry in enumerate(entries):
        leaf = json.loads(entry)
        if "story" not in leaf or any(index in each for each in lost):
            continue
        record = json.loads(read(base, f"revision/{leaf['story']}/{leaf['rev']}.json"))
        parts = [bytes.fromhex(p["hash"]) if "hash" in p else leaf_hash(bytes.fromhex(p["salt"]) + p["text"].encode()) for p in record["parts"]]
        check(record["entry"].encode() == entry and mth(parts).hex() == leaf["commit"], f"entry {index} has other words")
        check(leaf["story"] in gone or not any("hash" in p for p in record["parts"]), f"entry {index} has lost words")
        shown += len(parts)
    print(f"{origin}: {size} entries, {shown} parts.\nVERIFIED")


if __name__ == "__main__":
    vectors(sys.argv[2]) if sys.argv[1] == "--vectors" else main(*sys.argv[1:])
