package app.dibs.customer;

/** The account that a contact or deal belongs to, by number and name. */
public record AccountLink(CustomerNumber number, String name) {}
