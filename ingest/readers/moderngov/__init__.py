"""Reading ModernGov's pages and web service."""
