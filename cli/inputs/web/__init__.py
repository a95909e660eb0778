"""What the web is made of -> articles: pages, feeds, web archives, and the pieces of HTML inside them."""
