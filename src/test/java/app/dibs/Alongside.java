package app.dibs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that keep a processor busy for long, and that no clock hurries: they run while the journeys wait for theirs. One
 * such class at a time, and its tests one after the other. None of them runs a bot in this process: bots share Quartz's
 * names and Netty's loops, so that there can be one at a time.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("alongside")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Alongside {}
