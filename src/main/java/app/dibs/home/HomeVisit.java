package app.dibs.home;

import app.dibs.lead.Desk;
import app.dibs.workspace.Member;

/** Somebody looks at their Home tab: who, at what, and what the workspace's figures are at that moment. */
public record HomeVisit(Member reader, HomePlace place, Desk.Overview overview) {}
