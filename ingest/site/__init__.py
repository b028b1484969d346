"""Reading a ModernGov site: asking politely, finding a panel's meetings, carrying on later."""
