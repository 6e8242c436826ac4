package app.dibs.capture;

/** All that was typed, while the person decides what to do about a lead that exists already. */
record Kept(CaptureDraft draft, Begun begun) {}
