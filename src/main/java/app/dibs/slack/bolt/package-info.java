/**
 * The only room that touches Bolt. The story of a click:
 *
 * <ol>
 *   <li>It comes in by one of two doors. {@link app.dibs.slack.bolt.SlackDoor} takes a request over HTTP: at most 1 MB,
 *       and nothing is done before its signature and its age are good. {@link app.dibs.slack.bolt.SocketModeDoor} keeps a
 *       connection to Slack instead, where Dibs has no address of its own. Both go on with a virtual thread.
 *   <li>Bolt parses it, and {@link app.dibs.slack.bolt.BoltApp} leads it to the router: the last link of a short chain
 *       that answers Slack's own checks and drops what the bot itself caused.
 *   <li>{@link app.dibs.slack.bolt.IncomingReader} tells what was done, by whom, and where an answer can go.
 *   <li>{@link app.dibs.slack.bolt.Router} finds the one handler in its {@link app.dibs.slack.bolt.RouteTable}, asks who is
 *       there, and waits for the answer: here alone an interaction blocks, and for 2.5 s at most. What takes longer
 *       reports by itself.
 *   <li>{@link app.dibs.slack.bolt.Outgoing} makes the answer Slack's ack; {@link app.dibs.slack.bolt.AfterAck} sends what
 *       an ack cannot carry. A fault becomes words in {@link app.dibs.slack.bolt.FaultTeller}.
 * </ol>
 *
 * <p>{@link app.dibs.slack.bolt.SlackWebApi} is the way out: Slack's Web API for everyone else.
 */
@NullMarked
package app.dibs.slack.bolt;

import org.jspecify.annotations.NullMarked;
