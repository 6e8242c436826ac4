package app.dibs.sandbox;

/** Where blocks are shown, and how many fit there. */
enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    final int maxBlocks;

    Surface(int maxBlocks) {
        this.maxBlocks = maxBlocks;
    }
}
