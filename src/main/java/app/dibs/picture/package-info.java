/**
 * Pictures of the desk's figures. {@link app.dibs.picture.DeskPictures} says what there is to see, each with its numbers in
 * words; {@link app.dibs.picture.Pictures} draws a picture that Slack does not have yet, away from the event loops and a few
 * at once, uploads it, and remembers by a fingerprint of all that it shows under which file it stands, for all instances.
 * What no message has needed for a month is deleted there. Without a picture, whatever the reason, the words remain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lead", "workspace", "slack"})
package app.dibs.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
