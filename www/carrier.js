// The script of the frame that is never seen. It comes last in the file and brings the program, PACKED, to the guide's frame before
// it, so that the first words there wait for nothing. Whichever of the two is late asks, or brings, once more. It hears
// nothing else and has no answer of anyone.
{
const guide = parent[0], bring = () => guide.postMessage(PACKED, "*");
addEventListener("message", ({ source }) => { if (source === guide) bring(); });
bring();
}
