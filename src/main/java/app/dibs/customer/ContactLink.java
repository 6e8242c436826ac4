package app.dibs.customer;

/** The contact that a deal belongs to, by number and name. */
public record ContactLink(CustomerNumber number, String name) {}
